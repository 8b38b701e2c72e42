#!/usr/bin/env python3
"""What views tell of a made paper, worked out a second time: python3 tools/studies.py > test/study/studies.json

The paper is made here, of characters, runs of letters and numbers, and a term that keeps company with some of them more
than with others; it has a gap of a year, paragraphs, headlines and authors. Everything is counted by characters, so that
no list of words is needed: hits, words near them and in all, months, and the measures made of these (measures.py).
"""
import json
import random
import re
from collections import Counter

from measures import D, dp, log2, log_ratio, of_table, of_two

TERM = "网格"
SPAN = 5
HAN = "经济教育水利道路天气学校医院农田河桥山村人家东西南北网格"
RUNS = ["GDP", "53.6%", "2021", "A4", "12"]
MARKS = "，。、；"
WORD = re.compile(r"[\u4e00-\u9fff]|[A-Za-z0-9]+(?:\.[0-9]+)*%?")
# A numeral has its place among words, but is none.
NUMERAL = re.compile(r"[0-9.]+%?")

dice = random.Random(7)


def a_text(length, year):
    parts = []
    for _ in range(length):
        kind = dice.random()
        if kind < 0.06:
            parts.append(dice.choice("修建") + TERM + dice.choice("员长") if year > 2020 else TERM)
        elif kind < 0.1:
            parts.append(dice.choice(RUNS) + "，")
        elif kind < 0.2:
            parts.append(dice.choice(MARKS))
        else:
            parts.append(HAN[int(dice.random() ** 1.7 * len(HAN))])
    return "天" + "".join(parts) + "。"


def an_article(index):
    year = [2019, 2021, 2022][index % 3]
    date = f"{year}-{1 + index % 12:02}-{1 + index % 28:02}"
    text = "\n".join(a_text(dice.randrange(5, 60), year) for _ in range(dice.randrange(1, 4)))
    return {"headline": a_text(6, year), "text": text, "date": date, "byline": dice.choice(["何雨芳", "钱学文"])}


def fields(article):
    return [article["headline"], article["byline"], article["text"]]


def pieces(text):
    """Words of a text in their order: what they are, whether they are a hit, and their paragraph."""
    told = []
    for paragraph, line in enumerate(text.split("\n")):
        for at, between in enumerate(line.split(TERM)):
            if at > 0:
                told.append((TERM, True, paragraph))
            told.extend((word.lower(), False, paragraph) for word in WORD.findall(between))
    return told


def collocates(articles):
    f, left, right = Counter(), Counter(), Counter()
    hits = 0
    for text in (text for article in articles for text in fields(article)):
        words = pieces(text)
        for at, (word, is_hit, paragraph) in enumerate(words):
            if is_hit:
                hits += 1
                continue
            if NUMERAL.fullmatch(word):
                continue
            f[word] += 1
            far = SPAN + 1
            places = [i for i, (_, hit, own) in enumerate(words) if hit and own == paragraph]
            behind = min([at - i for i in places if i < at], default=far)
            before = min([i - at for i in places if i > at], default=far)
            if min(behind, before) > SPAN:
                continue
            (right if behind <= before else left)[word] += 1
    n, w = sum(f.values()), sum(left.values()) + sum(right.values())
    rows = []
    for word, all_uses in f.items():
        o = left[word] + right[word]
        e = D(w) * all_uses / n
        if o == 0 or o <= e:
            continue
        rows.append({
            "word": word, "left": left[word], "right": right[word], "observed": o, "expected": float(e),
            "logDice": float(14 + log2(2 * D(o) / (hits + all_uses))),
            "logLikelihood": float(of_table(o, w, all_uses, n)), "mi": float(log2(o / e)),
            "t": float((o - e) / D(o).sqrt()), "logRatio": float(log_ratio(o, all_uses - o, w, n - w)),
        })
    return {"sums": {"hits": hits, "within": w, "words": n}, "rows": rows}


def trend(articles, length):
    rows = {}
    for article in articles:
        row = rows.setdefault(article["date"][:length], {"articles": 0, "hits": 0, "characters": 0})
        uses = sum(text.count(TERM) for text in fields(article))
        row["articles"] += uses > 0
        row["hits"] += uses
        row["characters"] += len(article["headline"]) + len(article["text"].replace("\n", ""))
    in_time = sorted(rows.items())
    both = dp([row["hits"] for _, row in in_time], [row["characters"] for _, row in in_time])
    return {
        "rows": [{"period": period, **row} for period, row in in_time],
        "dispersion": {"dp": float(both[0]), "normalised": float(both[1])},
    }


def keys(articles, one, other, by_article):
    counts = []
    for year in (one, other):
        own = [article for article in articles if article["date"].startswith(year)]
        bags = [[word.lower() for text in fields(article) for word in WORD.findall(text)] for article in own]
        count = Counter(word for bag in bags for word in (set(bag) if by_article else bag))
        counts.append((count, len(own) if by_article else sum(count.values())))
    (a, c), (b, d) = counts
    return [
        {"word": word, "a": a[word], "b": b[word], "logLikelihood": float(of_two(a[word], b[word], c, d)),
         "logRatio": float(log_ratio(a[word], b[word], c, d))}
        for word in set(a) | set(b)
    ]


def by_word(rows):
    return sorted(rows, key=lambda row: row["word"])


if __name__ == "__main__":
    made = [an_article(index) for index in range(90)]
    told = collocates(made)
    print(json.dumps({
        "articles": made,
        "collocates": {**told, "rows": by_word(told["rows"])},
        "years": trend(made, 4),
        "months": trend(made, 7),
        "keysByUse": by_word(keys(made, "2021", "2022", False)),
        "keysByArticle": by_word(keys(made, "2021", "2022", True)),
    }, ensure_ascii=False, indent=1))
