"""deploy/compose.yaml is what Compose reads, and says only what the program and its image know; no container is started."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import yaml
from onrecord.cli.main import build_parser
from onrecord.config import load_settings

from tests.e2e.processes import ROOT

COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "deploy/compose.yaml").read_text("utf-8"))
SERVICES = COMPOSE["services"]
OURS = [service for service in SERVICES.values() if service["image"].startswith("onrecord:")]


def faults(file: Path) -> str:
    """Return what the specification of Compose files has against one."""
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "check_jsonschema",
        "--builtin-schema",
        "vendor.compose-spec",
        file,
    ]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def test_the_file_is_what_compose_reads(tmp_path: Path) -> None:
    file = ROOT / "deploy/compose.yaml"
    assert faults(file) == "ok -- validation done\n"
    wrong = tmp_path / "compose.yaml"
    wrong.write_text(file.read_text("utf-8").replace("healthcheck:", "health_check:"), "utf-8")
    assert "'health_check' was unexpected" in faults(wrong)


def test_commands_are_commands_of_the_program() -> None:
    parser = build_parser()
    found = [parser.parse_args(service["command"][1:]) for service in OURS]
    assert [one.module for one in found] == ["migrate", "serve"]
    assert (found[1].host, found[1].port, found[1].workers) == ("0.0.0.0", 8000, 2)  # noqa: S104 - in a container


def test_settings_are_settings_of_the_program() -> None:
    for service in OURS:
        known = {
            name: re.sub(r"\$\{\w+:-(.*?)\}", r"\1", value)
            for name, value in service["environment"].items()
            if name.startswith("ONRECORD_")
        }
        settings = load_settings(known)
        assert settings.metrics == "on"
        for name, value in known.items():
            assert getattr(settings, name.removeprefix("ONRECORD_").lower()) == value


def test_extras_are_those_of_the_package_and_the_image_takes_them() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    [wanted] = {service["build"]["args"]["EXTRAS"] for service in OURS}
    assert set(wanted.split(",")) <= set(extras)
    assert 'ARG EXTRAS=""\n' in (ROOT / "Dockerfile").read_text("utf-8")


def test_what_is_mounted_is_there_and_what_is_waited_for_is_a_service() -> None:
    [source, target, _] = SERVICES["proxy"]["volumes"][0].split(":")
    assert (ROOT / "deploy" / source).is_file()
    assert target == "/etc/nginx/conf.d/default.conf"
    assert "server web:8000 " in (ROOT / "deploy/nginx.conf").read_text("utf-8")
    for service in SERVICES.values():
        assert set(service.get("depends_on", ())) <= set(SERVICES)
    assert SERVICES["proxy"]["depends_on"]["web"]["restart"]  # new containers have other addresses
    assert "--host=127.0.0.1" in SERVICES["database"]["healthcheck"]["test"]  # not the server that sets it up
