"""The functions behind search in any script: a text as its pairs of neighbouring characters."""

from django.db import migrations

# Word boundaries find neither 북송 in 강제북송된 nor anything inside a Chinese sentence. The caller
# normalises the text, so the server's locale does not matter.
BIGRAMS = """
CREATE FUNCTION events_bigrams(words text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT array_to_tsvector(coalesce(array_agg(DISTINCT substr(words, i, 2)), '{}'::text[]))
    FROM generate_series(1, greatest(length(words) - 1, 1)) AS i
    WHERE length(words) > 0
$$;

CREATE FUNCTION events_bigram_query(words text) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT string_agg(
        DISTINCT '''' || replace(replace(substr(words, i, 2), '\\', '\\\\'), '''', '''''') || '''', ' & '
    )::tsquery
    FROM generate_series(1, greatest(length(words) - 1, 1)) AS i
    WHERE length(words) > 1
$$;
"""

FORGET = "DROP FUNCTION events_bigram_query(text); DROP FUNCTION events_bigrams(text);"


class Migration(migrations.Migration):
    initial = True
    operations = [migrations.RunSQL(BIGRAMS, FORGET)]
