"""How many pairs of filters anonlink's kernel decides a second, as a line of JSON.

usage: anonlink_kernel.py [THRESHOLD [QUERIES [RECORDS [ROUNDS]]]]

Filters are made as those of BitKernelBenchmark: 1,024 bits, .45 full, half of the queries among the records. Seconds are
those of the processor that this process spent.
"""
import json
import random
import sys
import time
import warnings

warnings.filterwarnings("ignore")
import anonlink
from bitarray import bitarray

BITS = 1024


def filters(count, draw):
    made = []
    for _ in range(count):
        word = draw.getrandbits(BITS) | draw.getrandbits(BITS) | draw.getrandbits(BITS)
        bits = bitarray(endian="little")
        bits.frombytes((word & draw.getrandbits(BITS)).to_bytes(BITS // 8, "little"))
        made.append(bits)
    return made


def main():
    threshold = float(sys.argv[1]) if len(sys.argv) > 1 else 0.8
    query_count, record_count, rounds = ([int(a) for a in sys.argv[2:5]] + [1024, 2048, 20][len(sys.argv[2:5]):])
    draw = random.Random(1)
    queries = filters(query_count, draw)
    records = queries[:query_count // 2] + filters(record_count - query_count // 2, draw)
    rates = []
    for _ in range(rounds):
        started = time.process_time()
        _, (found, _) = anonlink.similarities.dice_coefficient_accelerated((queries, records), threshold)
        rates.append(query_count * record_count / (time.process_time() - started) / 1e6)
    rates.sort()
    print(json.dumps({
        "version": anonlink.__version__, "threshold": threshold, "pairs": len(found),
        "million_a_second": {"median": round(rates[rounds // 2], 1), "best": round(rates[-1], 1)}}))


if __name__ == "__main__":
    main()
