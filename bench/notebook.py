#!/usr/bin/env python3
"""What a notebook of plain Python takes for what views tell, in seconds of CPU: python3 bench/notebook.py FOLDER TERM NAME

FOLDER has a file of a day, an article a line, as bench/corpus makes them. Everything is in memory after the first row;
words are characters, as Python has no segmenter of its own.
"""
import json
import random
import re
import sys
from collections import Counter
from pathlib import Path
from time import process_time

folder, term, name = sys.argv[1:4]
WORD = re.compile(r"[\u4e00-\u9fff]|[A-Za-z0-9]+")
SPAN = 5


def timed(what, work):
    start = process_time()
    value = work()
    print(f"{what}: {process_time() - start:.2f}")
    return value


def read():
    articles = []
    for file in sorted(Path(folder).rglob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            one = json.loads(line)
            articles.append((one["date"], one["headline"] + "\n" + "\n".join(one["paragraphs"])))
    return articles


articles = timed("read all", read)
print(len(articles), "articles")


def concordance(some):
    lines = []
    for date, text in some:
        for hit in re.finditer(re.escape(term), text):
            lines.append((date, text[max(0, hit.start() - 40) : hit.start()], term, text[hit.end() : hit.end() + 40]))
    return lines


def sample():
    return random.Random(1).sample([one for one in articles if term in one[1]], 2000)


def years(wanted):
    counts, size = Counter(), Counter()
    for date, text in articles:
        counts[date[:4]] += text.count(wanted)
        size[date[:4]] += len(text)
    return {year: (counts[year], size[year]) for year in size}


def collocates(some):
    near, all_words = Counter(), Counter()
    for _, text in some:
        words = WORD.findall(text.replace(term, "TERM"))
        all_words.update(words)
        for at, word in enumerate(words):
            if word == "TERM":
                near.update(words[max(0, at - SPAN) : at] + words[at + 1 : at + 1 + SPAN])
    return near, all_words


def difference(one, other):
    counts = [Counter(), Counter()]
    for date, text in articles:
        for index, year in enumerate((one, other)):
            if date.startswith(year):
                counts[index].update(WORD.findall(text))
    return counts


drawn = timed("sample of the term's articles", sample)
timed("concordance of the sample", lambda: concordance(drawn))
timed("the term by years", lambda: years(term))
timed("the name by years", lambda: years(name))
timed("collocates of the sample", lambda: collocates(drawn))
first = articles[0][0][:4]
timed("difference of two years", lambda: difference(first, str(int(first) + 1)))
