"""Exit 0 if the database server and the broker of the environment answer."""

import os
import sys
from urllib.parse import urlsplit

import psycopg2
import redis

database = urlsplit(os.environ["DATABASE_URL"])
try:
    psycopg2.connect(database._replace(path="/postgres").geturl(), connect_timeout=3).close()
    redis.Redis.from_url(os.environ["REDIS_URL"], socket_connect_timeout=3).ping()
except (psycopg2.Error, redis.RedisError) as error:
    sys.exit(str(error).strip())
