# On Record in a container: one process, not root, the database in a volume.
#
#     docker build -t onrecord .
#     docker run -p 8000:8000 -v onrecord:/var/lib/onrecord onrecord
#
# How it is proved without an engine: docs/docker.md.
ARG PYTHON=python:3.11-slim

FROM ${PYTHON} AS build
ARG EXTRAS=""
WORKDIR /srv/onrecord
COPY pyproject.toml hatch_build.py constraints.txt README.md LICENSE ./
COPY app app
COPY migrations migrations
RUN python3 -m venv /opt/onrecord \
    && /opt/onrecord/bin/python -m pip install --no-cache-dir --disable-pip-version-check -c constraints.txt ".${EXTRAS:+[$EXTRAS]}"
COPY data/articles data/articles

FROM ${PYTHON}
RUN useradd --uid 10001 --home-dir /var/lib/onrecord --create-home onrecord
COPY --from=build /opt/onrecord /opt/onrecord
COPY --from=build /srv/onrecord/data /srv/onrecord/data
WORKDIR /srv/onrecord
USER onrecord
ENV PATH=/opt/onrecord/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    ONRECORD_DATABASE_URL=sqlite:////var/lib/onrecord/onrecord.db
VOLUME /var/lib/onrecord
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
    CMD ["python3", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/healthz', timeout=2)"]
# The first start ingests the articles that come with the project; a later one leaves the record as it is.
CMD ["sh", "-ec", "onrecord migrate; seeded=/var/lib/onrecord/.seeded; [ -e $seeded ] || { onrecord ingest data/articles; touch $seeded; }; exec onrecord serve --host 0.0.0.0 --port 8000"]
