"""The Spark type of a document, made from isnad's own JSON Schema, so that the two cannot differ."""

import json

from pyspark.sql.types import (
    ArrayType,
    BooleanType,
    DataType,
    DoubleType,
    LongType,
    StringType,
    StructField,
    StructType,
)

SIMPLE = {"string": StringType, "integer": LongType, "number": DoubleType, "boolean": BooleanType}


def document_type(path: str) -> StructType:
    """The type of a document, from the file document.schema.json.

    Raises ValueError, naming the place, where the schema holds what Spark has no type for.
    """
    with open(path, encoding="utf8") as file:
        schema = json.load(file)
    return spark_type(schema, schema.get("$defs", {}), "")


def spark_type(schema: dict, defs: dict, place: str) -> DataType:
    """The Spark type of a part of a JSON Schema; `place` is its JSON pointer."""
    if "$ref" in schema:
        return spark_type(defs[schema["$ref"].removeprefix("#/$defs/")], defs, place)
    if "oneOf" in schema or "anyOf" in schema:
        choices = [each for each in schema.get("oneOf", schema.get("anyOf")) if each.get("type") != "null"]
        return spark_type(only(choices, place), defs, place)
    if "enum" in schema or "const" in schema:
        return type_of_values(schema.get("enum", [schema.get("const")]), place)
    kind = kind_of(schema, place)
    if kind == "array":
        return ArrayType(spark_type(schema["items"], defs, f"{place}/items"))
    if kind == "object":
        return StructType(
            [
                StructField(name, spark_type(part, defs, f"{place}/{name}"))
                for name, part in schema["properties"].items()
            ]
        )
    return SIMPLE[kind]()


def kind_of(schema: dict, place: str) -> str:
    kinds = schema.get("type")
    kind = only([each for each in kinds if each != "null"], place) if isinstance(kinds, list) else kinds
    known = kind in SIMPLE or (kind == "array" and "items" in schema) or (kind == "object" and "properties" in schema)
    if not known:
        raise ValueError(f"{place or '/'}: no Spark type for {json.dumps(schema)[:200]}")
    return kind


def type_of_values(values: list, place: str) -> DataType:
    if all(isinstance(value, str) for value in values if value is not None):
        return StringType()
    raise ValueError(f"{place}: no Spark type for the values {values}")


def only(choices: list, place: str):
    if len(choices) != 1:
        raise ValueError(f"{place}: Spark has no type for one of several: {json.dumps(choices)[:200]}")
    return choices[0]
