"""What is needed in production is written down, and written down once."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
READ = re.compile(
    r"(?:environment\.)?\b(?:text|required|flag|words|folder|address|port|days|megabytes|number|get)\(\s*\"([A-Z_]{4,})\""
)
OF_COMPOSE_ONLY = {"POSTGRES_PASSWORD"}
PRODUCTION = {
    "SECRET_KEY": "not-a-secret-but-long-enough-for-a-test",
    "ALLOWED_HOSTS": "tracker.example.org",
    "DATABASE_URL": "postgres://tracker@database.example/tracker",
}


def variables_read():
    code = "".join(path.read_text() for path in (ROOT / "tracker").rglob("*.py"))
    return set(READ.findall(code))


def variables_offered():
    return set(re.findall(r"^(?:# )?([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.M))


@pytest.fixture(scope="module")
def services():
    return yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"]


def check(**variables):
    """What starting with exactly these variables says."""
    return subprocess.run(
        [sys.executable, "-c", "import tracker.settings"],
        env={"PATH": "/usr/bin:/bin", "TRACKER_HOME": "/nonexistent", **variables},
        cwd=ROOT,
        capture_output=True,
        text=True,
    )


def test_the_example_offers_every_variable_that_is_read_and_no_other():
    assert {"SECRET_KEY", "DATABASE_URL", "RECORD", "PORT"} <= variables_read()
    assert variables_offered() == variables_read() | OF_COMPOSE_ONLY


def test_the_manual_explains_every_variable():
    manual = (ROOT / "docs" / "operations.md").read_text()

    assert set(re.findall(r"^### ([A-Z_]+)$", manual, re.M)) == variables_offered()


def test_no_secret_has_a_default():
    example = (ROOT / ".env.example").read_text()
    compose = (ROOT / "docker-compose.yml").read_text()

    for secret in ("SECRET_KEY", "POSTGRES_PASSWORD"):
        assert re.search(rf"^{secret}=$", example, re.M)
        assert set(re.findall(rf"\$\{{{secret}(..)", compose)) == {":?"}


def test_production_starts_with_what_the_example_requires():
    assert check(**PRODUCTION).returncode == 0


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", ""),
        ("ALLOWED_HOSTS", " "),
        ("DATABASE_URL", "sqlite:///tracker.db"),
        ("DATABASE_URL", "mysql://host/name"),
        ("REDIS_URL", "host:6379"),
        ("HTTPS", "perhaps"),
        ("DEBUG", "2"),
        ("COUNTRY_OF_ORIGIN", "Korea"),
        ("BORDER_PROVINCES", "Jilin"),
        ("TRACKER_HOME", "/etc/passwd"),
    ],
)
def test_a_missing_or_odd_variable_stops_the_start_and_names_itself(name, value):
    refused = check(**{**PRODUCTION, name: value})

    assert refused.returncode != 0
    last = refused.stderr.strip().splitlines()[-1]
    assert f"{name} " in last
    assert f"docs/operations.md, under {name}." in last


def test_web_worker_and_clock_wait_for_migrations_database_and_broker(services):
    for name in ("web", "worker", "beat"):
        waits = {on: how["condition"] for on, how in services[name]["depends_on"].items()}

        assert waits == {
            "migrate": "service_completed_successfully",
            "database": "service_healthy",
            "broker": "service_healthy",
        }


def test_every_lasting_service_has_a_health_check(services):
    without = {name for name, service in services.items() if "healthcheck" not in service}

    assert without == {"migrate"}


def test_what_must_last_lies_in_volumes(services):
    assert [services[name]["volumes"] for name in ("database", "broker")] == [
        ["database:/var/lib/postgresql"],
        ["broker:/data"],
    ]


def test_the_web_server_is_offered_to_this_machine_only(services):
    exposed = {name: service["ports"] for name, service in services.items() if "ports" in service}

    assert list(exposed) == ["web"]
    assert all(port.startswith("127.0.0.1:") for port in exposed["web"])


def test_images_are_pinned_and_the_tracker_does_not_run_as_root(services):
    dockerfile = (ROOT / "Dockerfile").read_text()
    images = re.findall(r"^FROM (\S+)", dockerfile, re.M)
    images += [services["database"]["image"], services["broker"]["image"]]

    assert all(re.search(r":\d+\.\d+", image) for image in images)
    assert re.findall(r"^USER (\w+)$", dockerfile, re.M) == ["tracker"]
    assert "--require-hashes" in dockerfile


def test_every_package_of_the_locks_has_a_hash():
    for name in ("requirements.txt", "requirements-dev.txt"):
        entries = re.split(r"^(?=[a-z0-9])", (ROOT / name).read_text(), flags=re.M)[1:]

        assert entries
        assert all("--hash=sha256:" in entry for entry in entries)
