import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("events", "0010_suggestions"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="DeskPerson",
            fields=[
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="desk",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("en", "English"),
                            ("ko", "Korean"),
                            ("zh-hans", "Simplified Chinese"),
                        ],
                        max_length=7,
                        null=True,
                        verbose_name="language",
                    ),
                ),
                (
                    "mailed",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("submitted", "A version waits for a reviewer"),
                                ("returned", "Your version was returned"),
                                ("commented", "A reviewer commented on your version"),
                                ("answered", "Your comment was answered"),
                                ("approved", "Your version was approved"),
                                ("second_wanted", "A second reviewer is wanted"),
                                ("published", "Your event was published or corrected"),
                                ("embargo_ended", "An embargo ended and the event was published"),
                                ("embargo_refused", "An embargo ended, but something is missing"),
                                ("withdrawn", "Your event was withdrawn"),
                                ("merged", "Your event was merged or split"),
                                ("harm_proposed", "Sealing for harm waits for a second reviewer"),
                                ("harm_decided", "A proposal to seal was decided"),
                            ],
                            max_length=15,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="notices that also go by mail",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="HarmProposal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reason", models.TextField(verbose_name="why")),
                ("retire_address", models.BooleanField(default=False)),
                ("proposed_at", models.DateTimeField()),
                (
                    "decision",
                    models.CharField(
                        choices=[("sealed", "Sealed"), ("declined", "Not sealed")],
                        max_length=8,
                        null=True,
                    ),
                ),
                ("decided_at", models.DateTimeField(null=True)),
                ("comment", models.TextField(blank=True, verbose_name="why not")),
            ],
        ),
        migrations.CreateModel(
            name="HarmProposalEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("reason", models.TextField(verbose_name="why")),
                ("retire_address", models.BooleanField(default=False)),
                ("proposed_at", models.DateTimeField()),
                (
                    "decision",
                    models.CharField(
                        choices=[("sealed", "Sealed"), ("declined", "Not sealed")],
                        max_length=8,
                        null=True,
                    ),
                ),
                ("decided_at", models.DateTimeField(null=True)),
                ("comment", models.TextField(blank=True, verbose_name="why not")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("submitted", "A version waits for a reviewer"),
                            ("returned", "Your version was returned"),
                            ("commented", "A reviewer commented on your version"),
                            ("answered", "Your comment was answered"),
                            ("approved", "Your version was approved"),
                            ("second_wanted", "A second reviewer is wanted"),
                            ("published", "Your event was published or corrected"),
                            ("embargo_ended", "An embargo ended and the event was published"),
                            ("embargo_refused", "An embargo ended, but something is missing"),
                            ("withdrawn", "Your event was withdrawn"),
                            ("merged", "Your event was merged or split"),
                            ("harm_proposed", "Sealing for harm waits for a second reviewer"),
                            ("harm_decided", "A proposal to seal was decided"),
                        ],
                        max_length=15,
                        verbose_name="what happened",
                    ),
                ),
                ("words", models.JSONField(default=dict)),
                ("made_at", models.DateTimeField()),
                ("read_at", models.DateTimeField(null=True)),
                ("mailed_at", models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="ReviewComment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField()),
                ("field", models.CharField(max_length=200)),
                ("text", models.TextField(verbose_name="comment")),
                ("made_at", models.DateTimeField()),
                ("resolved_at", models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="ReviewCommentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField()),
                ("field", models.CharField(max_length=200)),
                ("text", models.TextField(verbose_name="comment")),
                ("made_at", models.DateTimeField()),
                ("resolved_at", models.DateTimeField(null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="event",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="event",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="event",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="event",
            name="changed_because",
            field=models.TextField(blank=True, editable=False, verbose_name="why it was changed"),
        ),
        migrations.AddField(
            model_name="event",
            name="held_because",
            field=models.TextField(blank=True, editable=False, verbose_name="held because"),
        ),
        migrations.AddField(
            model_name="event",
            name="held_until",
            field=models.DateField(
                blank=True, editable=False, null=True, verbose_name="held until"
            ),
        ),
        migrations.AddField(
            model_name="event",
            name="original_language",
            field=models.CharField(
                choices=[("en", "English"), ("ko", "Korean"), ("zh-hans", "Simplified Chinese")],
                default="en",
                help_text="The language in which title and summary are written first.",
                max_length=7,
                verbose_name="original language",
            ),
        ),
        migrations.AddField(
            model_name="event",
            name="translates",
            field=models.JSONField(blank=True, default=dict, editable=False),
        ),
        migrations.AddField(
            model_name="eventevent",
            name="changed_because",
            field=models.TextField(blank=True, editable=False, verbose_name="why it was changed"),
        ),
        migrations.AddField(
            model_name="eventevent",
            name="held_because",
            field=models.TextField(blank=True, editable=False, verbose_name="held because"),
        ),
        migrations.AddField(
            model_name="eventevent",
            name="held_until",
            field=models.DateField(
                blank=True, editable=False, null=True, verbose_name="held until"
            ),
        ),
        migrations.AddField(
            model_name="eventevent",
            name="original_language",
            field=models.CharField(
                choices=[("en", "English"), ("ko", "Korean"), ("zh-hans", "Simplified Chinese")],
                default="en",
                help_text="The language in which title and summary are written first.",
                max_length=7,
                verbose_name="original language",
            ),
        ),
        migrations.AddField(
            model_name="eventevent",
            name="translates",
            field=models.JSONField(blank=True, default=dict, editable=False),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="event",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "events_eventevent" ("adjudicated_at", "adjudicated_inputs", "agreement", "alternatives", "approved_at", "approved_by_id", "approximate", "author_id", "best", "changed_at", "changed_because", "changed_by_id", "code", "count_rule", "date_end", "date_precision", "date_start", "destination", "edtf", "granularity", "held_because", "held_until", "high", "high_open", "id", "low", "made_at", "merged_into_id", "needs_second_reviewer", "note", "occurrence", "original_language", "outcome_public_on", "override_best", "override_high", "override_low", "override_reason", "people_still_inside", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_version", "sensitivity", "state", "status", "status_because", "status_override", "status_override_reason", "summary_en", "summary_ko", "summary_zh_hans", "title_en", "title_ko", "title_zh_hans", "translates", "type", "version", "volition") VALUES (NEW."adjudicated_at", NEW."adjudicated_inputs", NEW."agreement", NEW."alternatives", NEW."approved_at", NEW."approved_by_id", NEW."approximate", NEW."author_id", NEW."best", NEW."changed_at", NEW."changed_because", NEW."changed_by_id", NEW."code", NEW."count_rule", NEW."date_end", NEW."date_precision", NEW."date_start", NEW."destination", NEW."edtf", NEW."granularity", NEW."held_because", NEW."held_until", NEW."high", NEW."high_open", NEW."id", NEW."low", NEW."made_at", NEW."merged_into_id", NEW."needs_second_reviewer", NEW."note", NEW."occurrence", NEW."original_language", NEW."outcome_public_on", NEW."override_best", NEW."override_high", NEW."override_low", NEW."override_reason", NEW."people_still_inside", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published_version", NEW."sensitivity", NEW."state", NEW."status", NEW."status_because", NEW."status_override", NEW."status_override_reason", NEW."summary_en", NEW."summary_ko", NEW."summary_zh_hans", NEW."title_en", NEW."title_ko", NEW."title_zh_hans", NEW."translates", NEW."type", NEW."version", NEW."volition"); RETURN NULL;',
                    hash="d79f2ce80bdaec822c45750c022cb7ad8a5f68c9",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_82b94",
                    table="events_event",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="event",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "events_eventevent" ("adjudicated_at", "adjudicated_inputs", "agreement", "alternatives", "approved_at", "approved_by_id", "approximate", "author_id", "best", "changed_at", "changed_because", "changed_by_id", "code", "count_rule", "date_end", "date_precision", "date_start", "destination", "edtf", "granularity", "held_because", "held_until", "high", "high_open", "id", "low", "made_at", "merged_into_id", "needs_second_reviewer", "note", "occurrence", "original_language", "outcome_public_on", "override_best", "override_high", "override_low", "override_reason", "people_still_inside", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_version", "sensitivity", "state", "status", "status_because", "status_override", "status_override_reason", "summary_en", "summary_ko", "summary_zh_hans", "title_en", "title_ko", "title_zh_hans", "translates", "type", "version", "volition") VALUES (NEW."adjudicated_at", NEW."adjudicated_inputs", NEW."agreement", NEW."alternatives", NEW."approved_at", NEW."approved_by_id", NEW."approximate", NEW."author_id", NEW."best", NEW."changed_at", NEW."changed_because", NEW."changed_by_id", NEW."code", NEW."count_rule", NEW."date_end", NEW."date_precision", NEW."date_start", NEW."destination", NEW."edtf", NEW."granularity", NEW."held_because", NEW."held_until", NEW."high", NEW."high_open", NEW."id", NEW."low", NEW."made_at", NEW."merged_into_id", NEW."needs_second_reviewer", NEW."note", NEW."occurrence", NEW."original_language", NEW."outcome_public_on", NEW."override_best", NEW."override_high", NEW."override_low", NEW."override_reason", NEW."people_still_inside", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_version", NEW."sensitivity", NEW."state", NEW."status", NEW."status_because", NEW."status_override", NEW."status_override_reason", NEW."summary_en", NEW."summary_ko", NEW."summary_zh_hans", NEW."title_en", NEW."title_ko", NEW."title_zh_hans", NEW."translates", NEW."type", NEW."version", NEW."volition"); RETURN NULL;',
                    hash="01825ec8bdf9e737385b14176fb9d99f7e534f60",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_73f59",
                    table="events_event",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="event",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "events_eventevent" ("adjudicated_at", "adjudicated_inputs", "agreement", "alternatives", "approved_at", "approved_by_id", "approximate", "author_id", "best", "changed_at", "changed_because", "changed_by_id", "code", "count_rule", "date_end", "date_precision", "date_start", "destination", "edtf", "granularity", "held_because", "held_until", "high", "high_open", "id", "low", "made_at", "merged_into_id", "needs_second_reviewer", "note", "occurrence", "original_language", "outcome_public_on", "override_best", "override_high", "override_low", "override_reason", "people_still_inside", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_version", "sensitivity", "state", "status", "status_because", "status_override", "status_override_reason", "summary_en", "summary_ko", "summary_zh_hans", "title_en", "title_ko", "title_zh_hans", "translates", "type", "version", "volition") VALUES (OLD."adjudicated_at", OLD."adjudicated_inputs", OLD."agreement", OLD."alternatives", OLD."approved_at", OLD."approved_by_id", OLD."approximate", OLD."author_id", OLD."best", OLD."changed_at", OLD."changed_because", OLD."changed_by_id", OLD."code", OLD."count_rule", OLD."date_end", OLD."date_precision", OLD."date_start", OLD."destination", OLD."edtf", OLD."granularity", OLD."held_because", OLD."held_until", OLD."high", OLD."high_open", OLD."id", OLD."low", OLD."made_at", OLD."merged_into_id", OLD."needs_second_reviewer", OLD."note", OLD."occurrence", OLD."original_language", OLD."outcome_public_on", OLD."override_best", OLD."override_high", OLD."override_low", OLD."override_reason", OLD."people_still_inside", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published_version", OLD."sensitivity", OLD."state", OLD."status", OLD."status_because", OLD."status_override", OLD."status_override_reason", OLD."summary_en", OLD."summary_ko", OLD."summary_zh_hans", OLD."title_en", OLD."title_ko", OLD."title_zh_hans", OLD."translates", OLD."type", OLD."version", OLD."volition"); RETURN NULL;',
                    hash="9135afb8e47fa708dad9617b69608121f1ba7f64",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d74a6",
                    table="events_event",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="event",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("held_until__isnull", True),
                    models.Q(("held_because", ""), _negated=True),
                    _connector="OR",
                ),
                name="events_event_held_for_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="event",
            constraint=models.CheckConstraint(
                condition=models.Q(("original_language__in", ["en", "ko", "zh-hans"])),
                name="events_event_original_language_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="deskperson",
            constraint=models.CheckConstraint(
                condition=models.Q(("language__in", ["en", "ko", "zh-hans"])),
                name="events_deskperson_language_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="deskperson",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "mailed__contained_by",
                        [
                            "submitted",
                            "returned",
                            "commented",
                            "answered",
                            "approved",
                            "second_wanted",
                            "published",
                            "embargo_ended",
                            "embargo_refused",
                            "withdrawn",
                            "merged",
                            "harm_proposed",
                            "harm_decided",
                        ],
                    )
                ),
                name="events_deskperson_mailed_known",
            ),
        ),
        migrations.AddField(
            model_name="harmproposal",
            name="decided_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="harmproposal",
            name="event",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="harm_proposals",
                to="events.event",
            ),
        ),
        migrations.AddField(
            model_name="harmproposal",
            name="proposed_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="harmproposalevent",
            name="decided_by",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="harmproposalevent",
            name="event",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="events.event",
            ),
        ),
        migrations.AddField(
            model_name="harmproposalevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="harmproposalevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="events.harmproposal",
            ),
        ),
        migrations.AddField(
            model_name="harmproposalevent",
            name="proposed_by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="notice",
            name="caused_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="notice",
            name="event",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="events.event",
            ),
        ),
        migrations.AddField(
            model_name="notice",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="notices",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="reviewcomment",
            name="answers",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="answered_by",
                to="events.reviewcomment",
            ),
        ),
        migrations.AddField(
            model_name="reviewcomment",
            name="event",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="comments",
                to="events.event",
            ),
        ),
        migrations.AddField(
            model_name="reviewcomment",
            name="made_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="reviewcomment",
            name="resolved_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="reviewcommentevent",
            name="answers",
            field=models.ForeignKey(
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="events.reviewcomment",
            ),
        ),
        migrations.AddField(
            model_name="reviewcommentevent",
            name="event",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="events.event",
            ),
        ),
        migrations.AddField(
            model_name="reviewcommentevent",
            name="made_by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="reviewcommentevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="reviewcommentevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="events.reviewcomment",
            ),
        ),
        migrations.AddField(
            model_name="reviewcommentevent",
            name="resolved_by",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddConstraint(
            model_name="harmproposal",
            constraint=models.UniqueConstraint(
                condition=models.Q(("decided_at__isnull", True)),
                fields=("event",),
                name="events_harmproposal_open_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="harmproposal",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True),
                name="events_harmproposal_has_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="harmproposal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("decided_at__isnull", True),
                        ("decided_by__isnull", True),
                        ("decision__isnull", True),
                    ),
                    models.Q(
                        ("decided_at__isnull", False),
                        ("decided_by__isnull", False),
                        ("decision__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="events_harmproposal_decided_by_someone",
            ),
        ),
        migrations.AddConstraint(
            model_name="harmproposal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("decision", "sealed"), _negated=True),
                    models.Q(("decided_by", models.F("proposed_by")), _negated=True),
                    _connector="OR",
                ),
                name="events_harmproposal_sealed_by_another",
            ),
        ),
        migrations.AddConstraint(
            model_name="harmproposal",
            constraint=models.CheckConstraint(
                condition=models.Q(("decision__in", ["sealed", "declined"])),
                name="events_harmproposal_decision_known",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="harmproposal",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "events_harmproposalevent" ("comment", "decided_at", "decided_by_id", "decision", "event_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "reason", "retire_address") VALUES (NEW."comment", NEW."decided_at", NEW."decided_by_id", NEW."decision", NEW."event_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposed_at", NEW."proposed_by_id", NEW."reason", NEW."retire_address"); RETURN NULL;',
                    hash="83e4fc82775ec72c02d6ced220df84d5d3729b69",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4f2b0",
                    table="events_harmproposal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="harmproposal",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "events_harmproposalevent" ("comment", "decided_at", "decided_by_id", "decision", "event_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "reason", "retire_address") VALUES (NEW."comment", NEW."decided_at", NEW."decided_by_id", NEW."decision", NEW."event_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposed_at", NEW."proposed_by_id", NEW."reason", NEW."retire_address"); RETURN NULL;',
                    hash="13d2e33f4c45b414b8bbcaf7f9e8c468e5c3726f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ad986",
                    table="events_harmproposal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="harmproposal",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "events_harmproposalevent" ("comment", "decided_at", "decided_by_id", "decision", "event_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "reason", "retire_address") VALUES (OLD."comment", OLD."decided_at", OLD."decided_by_id", OLD."decision", OLD."event_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposed_at", OLD."proposed_by_id", OLD."reason", OLD."retire_address"); RETURN NULL;',
                    hash="bc94650b818348c26ecceb708eb9b709fd6f24b7",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b19bf",
                    table="events_harmproposal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="harmproposalevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="02d34990d457252310d51b5c11c8c70e6857401e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_d5166",
                    table="events_harmproposalevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="notice",
            index=models.Index(
                condition=models.Q(("read_at__isnull", True)),
                fields=["person"],
                name="events_notice_unread",
            ),
        ),
        migrations.AddIndex(
            model_name="notice",
            index=models.Index(fields=["person", "-made_at"], name="events_notice_latest"),
        ),
        migrations.AddConstraint(
            model_name="notice",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            "submitted",
                            "returned",
                            "commented",
                            "answered",
                            "approved",
                            "second_wanted",
                            "published",
                            "embargo_ended",
                            "embargo_refused",
                            "withdrawn",
                            "merged",
                            "harm_proposed",
                            "harm_decided",
                        ],
                    )
                ),
                name="events_notice_kind_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="reviewcomment",
            constraint=models.CheckConstraint(
                condition=models.Q(("text", ""), _negated=True),
                name="events_reviewcomment_says_something",
            ),
        ),
        migrations.AddConstraint(
            model_name="reviewcomment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("resolved_at__isnull", True), ("resolved_by__isnull", True)),
                    models.Q(("resolved_at__isnull", False), ("resolved_by__isnull", False)),
                    _connector="OR",
                ),
                name="events_reviewcomment_resolved_by_someone",
            ),
        ),
        migrations.AddConstraint(
            model_name="reviewcomment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("answers__isnull", True), ("resolved_at__isnull", True), _connector="OR"
                ),
                name="events_reviewcomment_answers_are_not_resolved",
            ),
        ),
        migrations.AddConstraint(
            model_name="reviewcomment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("answers__isnull", True),
                    models.Q(("answers", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="events_reviewcomment_does_not_answer_itself",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reviewcomment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "events_reviewcommentevent" ("answers_id", "event_id", "field", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resolved_at", "resolved_by_id", "text", "version") VALUES (NEW."answers_id", NEW."event_id", NEW."field", NEW."id", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."resolved_at", NEW."resolved_by_id", NEW."text", NEW."version"); RETURN NULL;',
                    hash="e632ecea5eccad05533e1889af1c52141725ea1d",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2507f",
                    table="events_reviewcomment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reviewcomment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "events_reviewcommentevent" ("answers_id", "event_id", "field", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resolved_at", "resolved_by_id", "text", "version") VALUES (NEW."answers_id", NEW."event_id", NEW."field", NEW."id", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."resolved_at", NEW."resolved_by_id", NEW."text", NEW."version"); RETURN NULL;',
                    hash="9b68e40e1789b9c19c4f46c92a7d05ff4266a75c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fe1c3",
                    table="events_reviewcomment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reviewcomment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "events_reviewcommentevent" ("answers_id", "event_id", "field", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resolved_at", "resolved_by_id", "text", "version") VALUES (OLD."answers_id", OLD."event_id", OLD."field", OLD."id", OLD."made_at", OLD."made_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."resolved_at", OLD."resolved_by_id", OLD."text", OLD."version"); RETURN NULL;',
                    hash="97f11e138a8826d2535c8a8d56f1c712bc3dab8a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d30b5",
                    table="events_reviewcomment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reviewcommentevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="43d5bb0aafdd7f3289d82779d82a48d318c78d4f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_13ca6",
                    table="events_reviewcommentevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
