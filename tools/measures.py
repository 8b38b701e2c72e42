#!/usr/bin/env python3
"""Values of the measures of src/study/measures, worked out a second time: python3 tools/measures.py > test/study/measures.json

Plain Python with 50 digits (decimal), and by other ways than the program where there are any: G2 from the entropies of
the table, Wilson's interval as the roots of its quadratic equation. First among the tables for two corpora stand the ones
that are published with their answers, which the script checks itself.
"""
import json
from decimal import Decimal, getcontext
from statistics import NormalDist

getcontext().prec = 50
D = Decimal
TWO = D(2).ln()


def xlnx(x):
    x = D(x)
    return D(0) if x == 0 else x * x.ln()


def of_table(o, row, column, n):
    """G2 = 2 (sum O ln O - sum R ln R - sum C ln C + N ln N): the entropy form of the likelihood ratio."""
    cells = [o, row - o, column - o, n - row - column + o]
    return 2 * (sum(map(xlnx, cells)) - xlnx(row) - xlnx(n - row) - xlnx(column) - xlnx(n - column) + xlnx(n))


def of_two(a, b, c, d):
    """Rayson & Garside: the two upper cells alone."""
    e1 = D(c) * (a + b) / (c + d)
    e2 = D(d) * (a + b) / (c + d)
    return 2 * ((xlnx(a) - a * e1.ln()) + (xlnx(b) - b * e2.ln()))


def log2(x):
    return D(x).ln() / TWO


def log_ratio(a, b, c, d):
    return log2(a or D("0.5")) - log2(c) - log2(b or D("0.5")) + log2(d)


def wilson(k, n):
    z = D(NormalDist().inv_cdf(0.975))
    p = D(k) / n
    qa, qb, qc = 1 + z * z / n, -(2 * p + z * z / n), p * p
    root = (qb * qb - 4 * qa * qc).sqrt()
    return [(-qb - root) / (2 * qa), (-qb + root) / (2 * qa)]


def dp(hits, sizes):
    f, n = sum(hits), sum(sizes)
    value = sum(abs(D(h) / f - D(s) / n) for h, s in zip(hits, sizes)) / 2
    return value, value / (1 - D(min(sizes)) / n)


# Gries's worked example: a word that stands 1 2 3 4 5 times in five parts of 9 10 10 10 11 words.
published_dp, published_normalised = dp([1, 2, 3, 4, 5], [9, 10, 10, 10, 11])
assert abs(published_dp - D("0.18")) < D("0.005") and abs(published_normalised - D("0.2195")) < D("0.005")
# Dunning 1993, table 1: both, only the one, only the other, neither.
for published, both, one, other, neither in [
    ("270.72", 110, 2442, 111, 29114), ("263.90", 29, 13, 123, 31612), ("256.84", 31, 23, 139, 31584),
    ("167.23", 10, 0, 3, 31764), ("157.21", 76, 104, 2476, 29121),
]:
    is_ours = of_table(both, both + one, both + other, both + one + other + neither)
    assert abs(is_ours - D(published)) < D("0.01"), (published, is_ours)
# Hardie 2014: a word that is twice as frequent has 1, one that is as frequent 0.
assert log_ratio(2, 1, 1000, 1000) == 1 and log_ratio(5, 5, 10, 10) == 0

if __name__ == '__main__':
    twos = [
        (10, 5, 1000, 1000), (36, 14, 12345, 9876), (0, 7, 50000, 40000), (7, 0, 50000, 40000), (1, 1, 3, 3),
        (12345, 678, 1000000, 900000), (3, 30000, 1000, 10000000), (500, 499, 100000, 100000), (1, 0, 1, 1000000),
        (999, 1, 1000, 1000),
    ]
    tables = [
        (110, 2552, 221, 31777), (29, 42, 152, 31777), (31, 54, 170, 31777), (10, 10, 13, 31777), (15, 150, 90, 20000), (1, 1, 1, 10), (5, 5, 5, 100000), (0, 40, 50, 1000),
        (30, 40, 50, 100), (2, 300, 7, 1000000), (88, 1000, 88, 123456), (9, 9, 100, 200),
    ]
    dices = [(110, 2552, 221), (1, 1, 1), (15, 150, 90), (7, 7, 700), (3, 100000, 3)]
    expected = [(10, "2.5"), (1, "0.001"), (30, "30"), (5, "17.25"), (1234, "77.7")]
    shares = [(0, 10), (10, 10), (1, 10), (5, 10), (123, 10000), (1, 1000000), (7, 7777)]
    spreads = [
        ([1, 2, 3, 4, 5], [9, 10, 10, 10, 11]), ([5, 5, 5], [10, 10, 10]), ([9, 0, 0], [10, 10, 10]),
        ([3, 0, 40, 2], [1000, 2000, 700, 90]),
    ]
    number = float
    print(json.dumps({
        "logLikelihoodOfTwo": [{"counts": t, "is": number(of_two(*t))} for t in twos],
        "logRatio": [{"counts": t, "is": number(log_ratio(*t))} for t in twos],
        "logLikelihoodOfTable": [{"counts": t, "is": number(of_table(*t))} for t in tables],
        "logDice": [{"counts": t, "is": number(14 + log2(2 * D(t[0]) / (t[1] + t[2])))} for t in dices],
        "mutualInformation": [{"counts": [o, number(e)], "is": number(log2(D(o) / D(e)))} for o, e in expected],
        "tScore": [{"counts": [o, number(e)], "is": number((o - D(e)) / D(o).sqrt())} for o, e in expected],
        "wilson": [{"counts": t, "is": [number(x) for x in wilson(*t)]} for t in shares],
        "dispersion": [{"hits": h, "sizes": s, "is": [number(x) for x in dp(h, s)]} for h, s in spreads],
    }, indent=1))
