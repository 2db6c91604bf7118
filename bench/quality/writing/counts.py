"""Figures that balance, for text and tables alike."""

from random import Random

from attrs import frozen

APPLICANTS = 6  # natural persons, then five kinds of organisations
RESULTS_2021, RESULTS_2019 = 22, 20  # rows that end requests, in the forms of 2021 and of 2019


@frozen
class Requests:
    """Table three without its totals: a row of six applicants each."""

    received: tuple[int, ...]
    carried: tuple[int, ...]
    results: tuple[tuple[int, ...], ...]
    left: tuple[int, ...]


def draw_requests(random: Random, era: str) -> Requests:
    """Draw requests whose received and carried ones are answered or left."""
    rows = RESULTS_2021 if era == "R2021" else RESULTS_2019
    results = [[0] * APPLICANTS for _ in range(rows)]
    left, carried = [0] * APPLICANTS, [0] * APPLICANTS
    busy = random.random() < 0.7
    for _ in range(random.choice((1, 3, 9, 40)) if busy else 0):
        row = random.choice((0, 0, 0, 1, 10, 10, random.randrange(rows - 1)))
        results[row][random.choice((0, 0, 0, 1, random.randrange(APPLICANTS)))] += 1
    if busy and random.random() < 0.4:
        left[0] += random.randint(1, 3)
    total = [sum(row[k] for row in results) + left[k] for k in range(APPLICANTS)]
    if total[0] > 2 and random.random() < 0.4:
        carried[0] = random.randint(1, 2)
    received = tuple(total[k] - carried[k] for k in range(APPLICANTS))
    return Requests(received, tuple(carried), tuple(map(tuple, results)), tuple(left))


def shares(random: Random, total: int, parts: int) -> list[int]:
    """Cut a total into parts above zero."""
    cuts = sorted(random.sample(range(1, total), parts - 1))
    return [b - a for a, b in zip((0, *cuts), (*cuts, total), strict=True)]


def draw_counts(random: Random, requests: Requests, *, high: bool) -> dict[str, int]:
    """Draw the figures of the year by name; those of requests follow `requests`."""
    issued = random.choice((0, 0, 1, 2, 4))
    repealed = random.choice((0, 0, 1))
    opened = random.randint(60, 900)
    site, wechat, board = shares(random, opened, 3)
    duties, papers, news, others = shares(random, opened, 4)
    done = sum(map(sum, requests.results))
    granted, partly = sum(requests.results[0]), sum(requests.results[1])
    fines = random.randint(2, 90) if high else random.choice((0, 0, 3))
    return {
        "opened": opened, "site_items": site, "wechat": wechat, "board": board,
        "duties": duties, "papers": papers, "news": news, "others": others,
        "received": sum(requests.received), "carried": sum(requests.carried),
        "done": done, "left": sum(requests.left), "granted": granted, "partly": partly,
        "other_results": done - granted - partly,
        "issued": issued, "repealed": repealed, "in_force": issued + random.randint(0, 12),
        "licences": random.choice((0, 12, 87, 230)), "fines": fines, "force": fines // 2,
        "fees": 0, "meetings": random.randint(2, 6), "courses": random.randint(1, 4),
        "trained": random.randint(20, 160), "checks": random.randint(4, 24),
        "readings": random.randint(2, 30), "replies": random.randint(3, 60),
        "columns": random.randint(8, 30),
    }  # fmt: skip
