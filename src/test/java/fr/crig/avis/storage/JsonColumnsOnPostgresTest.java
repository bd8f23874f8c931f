package fr.crig.avis.storage;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class JsonColumnsOnPostgresTest extends JsonColumnsTest {}
