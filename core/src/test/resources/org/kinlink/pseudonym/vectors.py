"""Computes pseudonym-vectors.csv with nothing but the Python standard library.

Run: python3 vectors.py > pseudonym-vectors.csv
"""

import base64
import hashlib
import hmac

PROFILE = "kinlink keys 2026"


def mac(key, message):
    return hmac.new(key, message, hashlib.sha256).digest()


def context(*parts):
    encoded = [part.encode("utf-8") for part in parts]
    return b"".join(len(part).to_bytes(4, "big") + part for part in encoded)


def pseudonym(key, domain, identifier):
    secret = mac(key, context(PROFILE, "pseudonym", *domain) + b"\x01")
    return mac(secret, identifier.encode("utf-8"))


KEYS = [bytes(range(32)), hashlib.sha512(b"kinlink test key").digest()]
CASES = [
    (("nhs-number", "borough", "linkage unit"), "9990000018"),
    (("nhs-number", "borough", "linkage unit"), "9990000026"),
    (("nhs-number", "borough", "research unit"), "9990000018"),
    (("nhs-number", "family hubs", "linkage unit"), "9990000018"),
    (("nhs-number", "ab", "c"), "9990000018"),
    (("nhs-number", "a", "bc"), "9990000018"),
    (("nhs-number", "Caf\u00e9 Dechrau\u2019n Deg", "\U0001F3E0"), "9990000034"),
    (("upn", "borough", "linkage unit"), "B801200005001"),
    (("uln", "borough", "linkage unit"), "9276308686"),
    (("uprn", "borough", "linkage unit"), "199356"),
    (("case-id", "borough", "linkage unit"), "SC/0042"),
    (("case-id", "borough", "linkage unit"), "Z\u00fcrich 7"),
]

print("# Key and pseudonyms in hexadecimal or base32 (RFC 4648, lower case, no padding); UTF-8.")
print("# Computed by vectors.py, independently of kinlink.")
print("key,key_id,identifier_type,project,recipient,identifier,hex_128,hex_256,base32_128,base32_256")
for key in KEYS:
    key_id = mac(key, context(PROFILE, "id") + b"\x01")[:4].hex()
    for domain, identifier in CASES:
        full = pseudonym(key, domain, identifier)
        texts = [full[:16].hex(), full.hex()]
        texts += [base64.b32encode(b).decode("ascii").lower().rstrip("=") for b in (full[:16], full)]
        print(",".join([key.hex(), key_id, *domain, identifier, *texts]))
