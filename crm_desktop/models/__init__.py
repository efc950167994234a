"""The data: catalogue of fields, mapped classes (records), questions (queries). No Qt."""
