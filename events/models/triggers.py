"""What a check constraint cannot say, said by triggers that report like constraints."""

import pgtrigger


def no_cycle(
    *, name: str, table: str, child: str, parent: str, where: str = "TRUE"
) -> pgtrigger.Trigger:
    """Refuse a row that would make something its own ancestor.

    :param where: which rows of the table count as an edge, over the alias ``edge``.
    """
    condition = where.replace("edge.", "NEW.")
    return pgtrigger.Trigger(
        name=name,
        when=pgtrigger.After,
        operation=pgtrigger.Insert | pgtrigger.Update,
        declare=[("closes", "BOOLEAN")],
        func=f"""
            IF NEW.{parent} IS NULL OR NOT ({condition}) THEN
                RETURN NULL;
            END IF;
            -- Two transactions could each add half of a cycle that neither of them sees.
            PERFORM pg_advisory_xact_lock(hashtext('{table}'));
            WITH RECURSIVE above(node) AS (
                SELECT NEW.{parent}
                UNION
                SELECT edge.{parent} FROM {table} edge JOIN above ON edge.{child} = above.node
                WHERE edge.{parent} IS NOT NULL AND ({where})
            )
            SELECT EXISTS (SELECT 1 FROM above WHERE node = NEW.{child}) INTO closes;
            IF closes THEN
                RAISE EXCEPTION 'This would make it its own ancestor.'
                    USING ERRCODE = 'check_violation', CONSTRAINT = '{name}';
            END IF;
            RETURN NULL;
        """,
    )


def refuse(
    *, name: str, operation: pgtrigger.Operation, sentence: str, unless: str = "FALSE"
) -> pgtrigger.Trigger:
    """Refuse an operation on a row, unless a condition over OLD and NEW holds."""
    return pgtrigger.Trigger(
        name=name,
        when=pgtrigger.Before,
        operation=operation,
        func=f"""
            IF ({unless}) THEN
                IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
                RETURN NEW;
            END IF;
            RAISE EXCEPTION '{sentence}'
                USING ERRCODE = 'check_violation', CONSTRAINT = '{name}';
        """,
    )


def refuse_truncate(*, name: str) -> pgtrigger.Trigger:
    """Refuse to empty the table at one stroke, except in a database set up for tests."""
    return pgtrigger.Trigger(
        name=name,
        when=pgtrigger.Before,
        level=pgtrigger.Statement,
        operation=pgtrigger.Truncate,
        func=f"""
            IF current_setting('tracker.testing', TRUE) = 'on' THEN
                RETURN NULL;
            END IF;
            RAISE EXCEPTION 'The record is append-only.'
                USING ERRCODE = 'check_violation', CONSTRAINT = '{name}';
        """,
    )


def returns_go_to_the_origin(*, name: str) -> pgtrigger.Trigger:
    """Tie a return to the country of origin, and keep every other event from going there.

    The country is a fact of the installation, so it is read from its row and not frozen here.
    """
    return pgtrigger.Trigger(
        name=name,
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update,
        declare=[("origin", "TEXT")],
        func=f"""
            SELECT country_of_origin INTO STRICT origin FROM events_installation;
            IF (NEW.type = 'return_to_origin') = (NEW.destination IS NOT DISTINCT FROM origin) THEN
                RETURN NEW;
            END IF;
            RAISE EXCEPTION 'A return goes to %, and nothing else does.', origin
                USING ERRCODE = 'check_violation', CONSTRAINT = '{name}';
        """,
    )
