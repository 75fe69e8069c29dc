"""The blocking rules that both sides use, as each side writes them."""

TIGHT = [
    ("surname", "date_of_birth"),
    ("forename", "date_of_birth"),
    ("date_of_birth", "postcode"),
    ("forename", "surname", "postcode"),
    ("forename", "surname", "year of date_of_birth"),
]
LOOSE = TIGHT + [
    ("surname", "month of date_of_birth"),
    ("forename", "month of date_of_birth"),
    ("date_of_birth", "sex"),
]
RULES = {"tight": TIGHT, "loose": LOOSE}
SQL = {
    "year of date_of_birth": "substr(date_of_birth,1,4)",
    "month of date_of_birth": "substr(date_of_birth,1,7)",
}


def sql(rule):
    """A rule in the words of SQL."""
    return [SQL.get(name, name) for name in rule]
