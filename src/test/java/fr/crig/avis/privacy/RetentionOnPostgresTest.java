package fr.crig.avis.privacy;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class RetentionOnPostgresTest extends RetentionTest {}
