"""Computes derived.csv and sealed.keys without kinlink.

Run: python3 vectors.py (needs the packages argon2-cffi and cryptography, of Debian:
python3-argon2, python3-cryptography)
"""

import base64
import csv
import hashlib
import hmac
import struct
from datetime import date

from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

PROFILE = "kinlink keys 2026"


def mac(key, message):
    return hmac.new(key, message, hashlib.sha256).digest()


def expand(key, *context, length=32):
    encoded = [part.encode("utf-8") for part in (PROFILE, *context)]
    info = b"".join(len(part).to_bytes(4, "big") + part for part in encoded)
    block = expanded = b""
    counter = 1
    while len(expanded) < length:
        block = mac(key, block + info + bytes([counter]))
        expanded += block
        counter += 1
    return expanded[:length]


def key_id(key):
    return expand(key, "id", length=4)


def check_value(key):
    return expand(key, "check value", length=15)


def grouped(value):
    text = base64.b32encode(value).decode("ascii").lower()
    return "-".join(text[at : at + 4] for at in range(0, 24, 4))


KEYS = [bytes(range(32)), hashlib.sha512(b"kinlink test key").digest(), hashlib.sha256(b"late").digest()]
SCOPES = [
    ("pseudonym", "nhs-number", "borough", "linkage unit"),
    ("pseudonym-check", "nhs-number", "borough", "linkage unit"),
    ("blocking", "nhs-number", "borough", "linkage unit"),
    ("encoding", "nhs-number", "borough", "linkage unit"),
    ("project", "nhs-number", "borough", "linkage unit"),
    ("pseudonym", "upn", "borough", "linkage unit"),
    ("pseudonym", "nhs-number", "ab", "c"),
    ("pseudonym", "nhs-number", "a", "bc"),
    ("pseudonym", "nhs-number", "Caf\u00e9 Dechrau\u2019n Deg", "\U0001F3E0"),
]

with open("derived.csv", "w", encoding="utf-8", newline="") as out:
    out.write("# Keys in hexadecimal; computed by vectors.py, independently of kinlink.\n")
    table = csv.writer(out, lineterminator="\n")
    table.writerow(["key", "id", "check_value", "purpose", "identifier_type", "project", "recipient", "derived"])
    for key in KEYS:
        for scope in SCOPES:
            derived = expand(key, *scope)
            table.writerow([key.hex(), key_id(key).hex(), grouped(check_value(key)), *scope, derived.hex()])

PASSPHRASE = "correct horse battery staple"
ENABLED, VERIFY_ONLY, DISABLED, DESTROYED = range(4)
STORED = [(KEYS[0], VERIFY_ONLY), (KEYS[1], ENABLED), (KEYS[2], DESTROYED)]
PRIMARY = KEYS[1]

payload = struct.pack(">H", len(STORED)) + key_id(PRIMARY)
for key, state in STORED:
    day = (date(2026, 1, 31) - date(1970, 1, 1)).days
    kept = b"" if state == DESTROYED else key
    payload += key_id(key) + struct.pack(">Bi", state, day) + check_value(key)
    payload += struct.pack(">H", len(kept)) + kept

salt = bytes(range(16))
nonce = bytes(range(12))
stretched = hash_secret_raw(
    PASSPHRASE.encode("utf-8"), salt, time_cost=3, memory_cost=65536, parallelism=4, hash_len=32, type=Type.ID
)
header = (
    "kinlink-keys: 1\nprotection: argon2id-2026\n"
    f"salt: {salt.hex()}\ncheck: {expand(stretched, 'key file check', length=16).hex()}\nnonce: {nonce.hex()}\n"
)
sealed = AESGCM(expand(stretched, "key file seal")).encrypt(nonce, payload, header.encode("ascii"))
body = header + f"sealed: {base64.b64encode(sealed).decode('ascii')}\n"
with open("sealed.keys", "w", encoding="ascii", newline="") as out:
    out.write("# Opens with: " + PASSPHRASE + "\n" + body)
    out.write(f"checksum: {hashlib.sha256(body.encode('ascii')).hexdigest()}\n")

with open("argon2id.csv", "w", encoding="ascii", newline="") as out:
    out.write("# RFC 9106, section 5.3, then the costs of the profile argon2id-2026 by the reference implementation.\n")
    table = csv.writer(out, lineterminator="\n")
    table.writerow(["passphrase", "salt", "secret", "data", "kibibytes", "passes", "lanes", "tag"])
    rfc = "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"
    table.writerow(["01" * 32, "02" * 16, "03" * 8, "04" * 12, 32, 3, 4, rfc])
    table.writerow([PASSPHRASE.encode("utf-8").hex(), salt.hex(), "", "", 65536, 3, 4, stretched.hex()])
