"""The Spark type against isnad's schema, without a cluster."""

import unittest

from isnad_spark.schema import document_type, spark_type
from tests.cluster import ROOT


class SchemaTest(unittest.TestCase):
    def test_every_part_of_the_document_has_a_type(self):
        document = document_type(str(ROOT / "schemas" / "document.schema.json"))
        self.assertEqual(document["document"].dataType["length"].dataType.simpleString(), "bigint")
        quote = document["quotes"].dataType.elementType
        self.assertEqual(quote["speaker"].dataType["mention"].dataType["start"].dataType.simpleString(), "bigint")
        self.assertEqual(quote["quoted"].dataType.simpleString(), "array<struct<start:bigint,end:bigint>>")
        claim = document["claims"].dataType.elementType
        self.assertEqual(claim["quantities"].dataType.elementType["value"].dataType.simpleString(), "double")

    def test_what_spark_cannot_type_is_named_by_its_place(self):
        part = {"type": "object", "properties": {"x": {"type": ["string", "number"]}}}
        with self.assertRaisesRegex(ValueError, "^/quotes/x: "):
            spark_type(part, {}, "/quotes")


if __name__ == "__main__":
    unittest.main()
