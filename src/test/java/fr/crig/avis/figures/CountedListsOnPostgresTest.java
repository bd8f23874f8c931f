package fr.crig.avis.figures;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class CountedListsOnPostgresTest extends CountedListsTest {}
