"""Computes pseudonyms.csv with nothing but the Python standard library.

Run: python3 vectors.py > pseudonyms.csv
"""

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


def polymod(values):
    generator = [0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3]
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for i in range(5):
            check ^= generator[i] if top >> i & 1 else 0
    return check


def fives(data, bits):
    """The first bits of the data in groups of five, noughts appended."""
    text = "".join(format(byte, "08b") for byte in data)[:bits]
    text += "0" * (-bits % 5)
    return [int(text[i : i + 5], 2) for i in range(0, len(text), 5)]


def written(key_id, domain, full, bits):
    """Bech32m (BIP 350), but for the hyphen in place of the digit 1."""
    tag = hashlib.sha256(context("kinlink pseudonym domain 2026", *domain)).digest()
    data = fives(tag, 20) + fives(full, bits)
    readable = [ord(c) >> 5 for c in key_id] + [0] + [ord(c) & 31 for c in key_id]
    check = polymod(readable + data + [0] * 6) ^ 0x2BC830A3
    data += [check >> 5 * (5 - i) & 31 for i in range(6)]
    return key_id + "-" + "".join("qpzry9x8gf2tvdw0s3jn54khce6mua7l"[v] for v in data)


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

print("# Keys and HMACs in hexadecimal; UTF-8. Computed by vectors.py, independently of kinlink.")
print("key,key_id,identifier_type,project,recipient,identifier,hmac,bits_128,bits_192,bits_256")
for key in KEYS:
    key_id = mac(key, context(PROFILE, "id") + b"\x01")[:4].hex()
    for domain, identifier in CASES:
        full = pseudonym(key, domain, identifier)
        texts = [full.hex()] + [written(key_id, domain, full, bits) for bits in (128, 192, 256)]
        print(",".join([key.hex(), key_id, *domain, identifier, *texts]))
