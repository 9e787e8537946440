"""Writes the wheel's software bill of materials. It is a build hook: hatchling loads it, and nothing imports it."""

from __future__ import annotations

import json
import shutil
import tempfile
from importlib.metadata import version as version_of
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.metadata.core import ProjectMetadata
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


class BillOfMaterials(BuildHookInterface[Any]):
    """Adds the bill to `*.dist-info/sboms/`. It is made from the metadata, so that no fact is written twice."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        self.folder = Path(tempfile.mkdtemp())
        file = self.folder / f"{self.metadata.core.name}.cdx.json"
        file.write_text(json.dumps(bill_of_materials(self.metadata), indent=2) + "\n", "utf-8")
        build_data["sbom_files"].append(str(file))

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        shutil.rmtree(self.folder)


def bill_of_materials(metadata: ProjectMetadata[Any]) -> dict[str, Any]:
    """Returns the bill, in CycloneDX 1.6. It has no time and no serial number: the same wheel is the same bytes."""
    core = metadata.core
    optional = [text for texts in core.optional_dependencies.values() for text in texts]
    required = [_component(text, "required") for text in core.dependencies]
    components = [*required, *(_component(text, "optional") for text in optional)]
    this = f"pkg:pypi/{core.name}@{metadata.version}"
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "lifecycles": [{"phase": "build"}],
            "tools": {
                "components": [{"type": "application", "name": "hatchling", "version": version_of("hatchling")}],
            },
            "component": {
                "type": "library",
                "bom-ref": this,
                "name": core.name,
                "version": metadata.version,
                "description": core.description,
                "licenses": [{"expression": core.license_expression}],
                "purl": this,
            },
        },
        "components": components,
        "dependencies": [{"ref": this, "dependsOn": [component["bom-ref"] for component in components]}],
    }


def _component(text: str, scope: str) -> dict[str, Any]:
    """Returns one dependency, with the versions that are allowed. The one in use is known where it is installed."""
    requirement = Requirement(text)
    name = canonicalize_name(requirement.name)
    return {
        "type": "library",
        "bom-ref": f"pkg:pypi/{name}",
        "name": name,
        "scope": scope,
        "purl": f"pkg:pypi/{name}",
        "properties": [{"name": "python:version-specifier", "value": str(requirement.specifier)}],
    }
