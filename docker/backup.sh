#!/bin/sh
# Backs up the PostgreSQL database of CRIG Avis, files included, while the service goes on: one file that docker/restore.sh puts back.
#   backup.sh            now
#   backup.sh each-night every night at 02:00 UTC, for a container
# The variables are those of the service: CRIG_DATABASE_HOST, _PORT, _NAME, _USER, _PASSWORD; and CRIG_BACKUP_FOLDER (/backups),
# CRIG_BACKUP_KEEP_DAYS (14). pg_dump must not be older than the server.
set -eu
# All that the service knows is in there.
umask 077

export PGHOST="${CRIG_DATABASE_HOST:-localhost}" PGPORT="${CRIG_DATABASE_PORT:-5432}" PGDATABASE="${CRIG_DATABASE_NAME:-crig_avis}"
export PGUSER="${CRIG_DATABASE_USER:-crig}" PGPASSWORD="${CRIG_DATABASE_PASSWORD:-}"
folder="${CRIG_BACKUP_FOLDER:-/backups}"
keep_days="${CRIG_BACKUP_KEEP_DAYS:-14}"

# What came of it, for the page "Exploitation". A database of an older version has no such table: the backup is made all the same.
record() {
    psql --quiet --no-psqlrc --set=ON_ERROR_STOP=1 --set=file="$1" --set=size="$2" --set=reason="$3" <<'SQL' || echo "Ce qu’a donné la sauvegarde n’a pas pu être noté dans la base." >&2
insert into backup_run (ended_at, file_name, size_bytes, reason)
values (current_timestamp, nullif(:'file', ''), nullif(:'size', '')::bigint, nullif(left(:'reason', 1000), ''));
delete from backup_run where ended_at < current_timestamp - interval '90 days';
SQL
}

fail() {
    rm -f "$unfinished"
    echo "$1" >&2
    record "" "" "$1"
    return 1
}

back_up() {
    name="crig-avis-$(date -u +%Y-%m-%dT%H%M%SZ).dump"
    unfinished="$folder/.$name.part"
    [ -d "$folder" ] || { fail "Pas de sauvegarde : le dossier $folder n’existe pas."; return 1; }
    [ -w "$folder" ] || { fail "Pas de sauvegarde : le dossier $folder n’est pas ouvert en écriture."; return 1; }
    said="$(pg_dump --format=custom --file="$unfinished" 2>&1)" || { fail "Pas de sauvegarde dans le dossier $folder : $said"; return 1; }
    # All of it is on the disk, and can be read, before it bears its name.
    sync
    said="$(pg_restore --list "$unfinished" 2>&1 > /dev/null)" || { fail "La sauvegarde ne peut pas être relue : $said"; return 1; }
    mv "$unfinished" "$folder/$name"
    (cd "$folder" && sha256sum "$name" > "$name.sha256")
    sync
    size="$(wc -c < "$folder/$name" | tr -d ' ')"
    echo "Sauvegarde faite : $folder/$name, $size octets."
    record "$name" "$size" ""
    # The newest stays in any case: this one is of today.
    find "$folder" -maxdepth 1 -name 'crig-avis-*.dump*' -mtime "+$keep_days" -exec rm -f {} +
}

case "${1:-}" in
    "") back_up ;;
    each-night)
        while :; do
            now="$(date -u +%s)"
            sleep "$((86400 - (now + 86400 - 7200) % 86400))"
            back_up || true
        done
        ;;
    *)
        echo "Usage : backup.sh [each-night]" >&2
        exit 2
        ;;
esac
