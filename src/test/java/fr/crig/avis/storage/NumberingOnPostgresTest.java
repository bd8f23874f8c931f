package fr.crig.avis.storage;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class NumberingOnPostgresTest extends NumberingTest {}
