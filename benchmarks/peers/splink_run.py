"""One run of Splink with the settings of its demos, as one line of JSON. usage: splink_run.py DIR RULES

Six comparisons, DuckDB in memory, pairs kept from a probability of 0.5, connected components.
"""
import json
import logging
import os
import resource
import sys
import time
import warnings

warnings.filterwarnings("ignore")
import duckdb
import splink
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

logging.getLogger("splink").setLevel(logging.ERROR)
folder, mode = sys.argv[1:3]
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "rules.json"), encoding="utf-8") as file:
    RULES = json.load(file)
SQL = {"year of date_of_birth": "substr(date_of_birth,1,4)", "month of date_of_birth": "substr(date_of_birth,1,7)"}


def sql(rule):
    """A rule in the words of SQL."""
    return [SQL.get(name, name) for name in rule]


started = time.time()
con = duckdb.connect()
for x in "ab":
    con.execute(f"create table {x} as select record_id, forename, surname, sex, date_of_birth, postcode from read_csv('{folder}/{x}.csv', all_varchar=true, nullstr='')")
settings = SettingsCreator(
    link_type="link_only",
    unique_id_column_name="record_id",
    retain_matching_columns=False,
    comparisons=[
        cl.NameComparison("forename").configure(term_frequency_adjustments=True),
        cl.NameComparison("surname").configure(term_frequency_adjustments=True),
        cl.DateOfBirthComparison("date_of_birth", input_is_string=True),
        cl.PostcodeComparison("postcode"),
        cl.ExactMatch("sex"),
        cl.LevenshteinAtThresholds("postcode", [1]),
    ],
    blocking_rules_to_generate_predictions=[block_on(*sql(rule)) for rule in RULES[mode]],
)
api = DuckDBAPI(con)
tables = ["a", "b"]
if hasattr(api, "register"):  # from version 5 on, tables are registered
    tables = [api.register(con.table(x), dataset_display_name="file_" + x) for x in "ab"]
    linker = Linker(tables, settings)
else:
    linker = Linker(tables, settings, api)
training = linker.training
training.estimate_probability_two_random_records_match([block_on("forename", "surname", "date_of_birth")], recall=0.8)
training.estimate_u_using_random_sampling(1e6)
training.estimate_parameters_using_expectation_maximisation(block_on("forename", "surname"))
training.estimate_parameters_using_expectation_maximisation(block_on("date_of_birth", "postcode"))
predicted = linker.inference.predict(threshold_match_probability=0.5)
linker.clustering.cluster_pairwise_predictions_at_threshold(predicted, threshold_match_probability=0.5)
seconds = time.time() - started
used = resource.getrusage(resource.RUSAGE_SELF)
with open("/proc/self/status", encoding="ascii") as status:  # getrusage may tell the peak of who started this
    peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024


def condition(rule):
    parts = sql(rule)
    return " and ".join(
        f"l.{p}=r.{p}" if "(" not in p else f"{p.replace('(', '(l.')}={p.replace('(', '(r.')}" for p in parts)


union = " union ".join(f"select l.record_id x, r.record_id y from a l join b r on {condition(rule)}" for rule in RULES[mode])
pairs = con.execute(f"select count(*) from ({union})").fetchone()[0]
records = con.execute("select (select count(*) from a) + (select count(*) from b)").fetchone()[0]
said = {
    "version": splink.__version__, "seconds": seconds, "cpu_seconds": used.ru_utime + used.ru_stime,
    "peak_mb": peak, "records": records, "pairs": pairs, "records_per_second": records / seconds}
truth = os.path.join(folder, "truth.csv")
if os.path.exists(truth):
    links, true, all_true = con.execute(
        f"""with t as (select * from read_csv('{truth}', all_varchar=true))
        select count(*), count(*) filter (where l.entity = r.entity),
          (select count(*) from t x join t y on x.entity = y.entity where x.source = 'a' and y.source = 'b')
        from {predicted.physical_name} p
        join t l on p.record_id_l = l.record_id and l.source = 'a' join t r on p.record_id_r = r.record_id and r.source = 'b'""").fetchone()
    said["precision"] = true / max(1, links)
    said["recall"] = true / max(1, all_true)
print(json.dumps(said))
