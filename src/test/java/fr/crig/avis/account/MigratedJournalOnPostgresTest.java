package fr.crig.avis.account;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class MigratedJournalOnPostgresTest extends MigratedJournalTest {}
