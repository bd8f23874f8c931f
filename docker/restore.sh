#!/bin/sh
# Puts a backup made by docker/backup.sh back, while the service is stopped.
#   restore.sh crig-avis-….dump            into the database of the service, which must be empty or not be there
#   restore.sh crig-avis-….dump replace    the one that is there is kept under another name
# The variables are those of the service: CRIG_DATABASE_HOST, _PORT, _NAME, _USER, _PASSWORD. The user must be allowed to create a
# database (alter role crig createdb), unless an empty one is there.
set -eu

export PGHOST="${CRIG_DATABASE_HOST:-localhost}" PGPORT="${CRIG_DATABASE_PORT:-5432}"
export PGUSER="${CRIG_DATABASE_USER:-crig}" PGPASSWORD="${CRIG_DATABASE_PASSWORD:-}"
database="${CRIG_DATABASE_NAME:-crig_avis}"
dump="${1:-}"
replace="${2:-}"

refuse() {
    echo "$1 Rien n’a été changé." >&2
    exit 1
}

ask() {
    psql --quiet --no-psqlrc --tuples-only --no-align --set=ON_ERROR_STOP=1 --dbname="$1" --set=name="$database" --set=aside="${aside:-}"
}

if [ -z "$dump" ] || [ "$#" -gt 2 ] || { [ -n "$replace" ] && [ "$replace" != replace ]; }; then
    echo "Usage : restore.sh sauvegarde.dump [replace]" >&2
    exit 2
fi
[ -f "$dump" ] || refuse "Il n’y a pas de fichier $dump."
if [ -f "$dump.sha256" ]; then
    (cd "$(dirname "$dump")" && sha256sum -c "$(basename "$dump").sha256" > /dev/null 2>&1) || refuse "Le fichier $dump n’est plus celui qui a été enregistré."
fi
pg_restore --list "$dump" > /dev/null 2>&1 || refuse "Ce n’est pas une sauvegarde entière : $dump."

exists="$(echo "select count(*) from pg_database where datname = :'name'" | ask postgres)"
tables=0
if [ "$exists" = 1 ]; then
    tables="$(echo "select count(*) from pg_tables where schemaname = 'public'" | ask "$database")"
fi
if [ "$tables" != 0 ]; then
    [ "$replace" = replace ] || refuse "La base $database n’est pas vide. Ajoutez « replace » pour la garder sous un autre nom."
    aside="${database}_avant_$(date -u +%Y%m%dt%H%M%S)"
    echo "alter database :\"name\" rename to :\"aside\"" | ask postgres || refuse "La base $database est en service : arrêtez d’abord le service."
    echo "La base qui était là est gardée : $aside"
    exists=0
fi
if [ "$exists" = 0 ]; then
    echo "create database :\"name\"" | ask postgres
fi
# All or nothing.
pg_restore --exit-on-error --single-transaction --no-owner --no-privileges --dbname="$database" "$dump"
echo "La sauvegarde est en place. Vérifiez-la maintenant par « verifier-base », puis démarrez le service."
