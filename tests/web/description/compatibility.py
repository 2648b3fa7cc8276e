"""What would break a client: a comparison of two OpenAPI documents."""

import re
from typing import Any

Document = dict[str, Any]
REF = "#/components/schemas/"


def breaks(old: Document, new: Document) -> list[str]:
    """Name every change from `old` to `new` that a client of `old` may stumble over."""
    old, new = _spelled_out(old, old), _spelled_out(new, new)
    found = []
    offered = {_shape_of(path): methods for path, methods in new["paths"].items()}
    for path, methods in old["paths"].items():
        for method, operation in methods.items():
            other = offered.get(_shape_of(path), {}).get(method)
            name = f"{method.upper()} {path}"
            if other is None:
                found.append(f"{name} is gone")
                continue
            if other["operationId"] != operation["operationId"]:
                found.append(f"{name} has another operationId")
            found += _parameters(name, operation, other)
            found += _answers(name, operation, other)
    for name, schema in old["components"]["schemas"].items():
        other = new["components"]["schemas"].get(name)
        if other is None:
            found.append(f"{name} is gone")
        else:
            found += _model(name, schema, other)
    return found


def _shape_of(path: str) -> str:
    """Return a path as servers see it: what its parameters are called, only generated clients know."""
    return re.sub(r"\{[^}]*\}", "{}", path)


def _spelled_out(value: Any, document: Document) -> Any:
    """Put the values of a named enumeration where it is used: names alone break nobody."""
    if isinstance(value, list):
        return [_spelled_out(part, document) for part in value]
    if not isinstance(value, dict):
        return value
    name = str(value.get("$ref", "")).removeprefix(REF)
    named = document["components"]["schemas"].get(name, {})
    if "enum" in named:
        return named
    return {key: _spelled_out(part, document) for key, part in value.items()}


def _parameters(name: str, old: Document, new: Document) -> list[str]:
    known = {(one["name"], one["in"]): one for one in old.get("parameters", ())}
    offered = {(one["name"], one["in"]): one for one in new.get("parameters", ())}
    gone = [f"{name} no longer takes {key}" for key, _ in known.keys() - offered.keys()]
    demanded = [
        f"{name} demands {key[0]}"
        for key, one in offered.items()
        if one.get("required") and not known.get(key, {}).get("required")
    ]
    narrower = [
        f"{name} takes fewer values of {key[0]}"
        for key in known.keys() & offered.keys()
        if _values(offered[key]["schema"])
        and not _values(known[key]["schema"]) <= _values(offered[key]["schema"])
    ]
    return sorted(gone + demanded + narrower)


def _answers(name: str, old: Document, new: Document) -> list[str]:
    found = []
    for status, answer in old["responses"].items():
        other = new["responses"].get(status)
        if other is None:
            found.append(f"{name} no longer answers {status}")
        else:
            missing = answer.get("content", {}).keys() - other.get("content", {}).keys()
            found += [f"{name} no longer answers {media_type}" for media_type in sorted(missing)]
    return found


def _model(name: str, old: Document, new: Document) -> list[str]:
    keys, others = old.get("properties", {}), new.get("properties", {})
    found = [f"{name}.{key} is gone" for key in keys if key not in others]
    sent = name.endswith("In")
    required, demanded = set(old.get("required", ())), set(new.get("required", ()))
    if sent:
        found += [f"{name}.{key} is demanded" for key in sorted(demanded - required)]
        found += [
            f"{name}.{key} takes fewer values"
            for key in keys.keys() & others.keys()
            if not _values(keys[key]) <= _values(others[key])
        ]
    else:
        found += [f"{name}.{key} may be missing" for key in sorted((required - demanded) & others.keys())]
    for key in keys.keys() & others.keys():
        if _shape(keys[key]) != _shape(others[key]) and not _wider(keys[key], others[key]):
            found.append(f"{name}.{key} has another type")
    return sorted(found)


def _values(schema: Document) -> set[str]:
    inner = schema.get("items", schema)
    return {str(value) for value in inner.get("enum", ())}


def _shape(schema: Document) -> object:
    if "anyOf" in schema:
        return sorted(str(_shape(one)) for one in schema["anyOf"])
    return schema.get("$ref") or (
        schema.get("type"),
        str(_shape(schema["items"])) if "items" in schema else None,
    )


def _wider(old: Document, new: Document) -> bool:
    """Tell whether only values were added to an enumeration."""
    return bool(_values(old)) and _values(old) < _values(new)
