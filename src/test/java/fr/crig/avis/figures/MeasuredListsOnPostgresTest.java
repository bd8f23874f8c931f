package fr.crig.avis.figures;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class MeasuredListsOnPostgresTest extends MeasuredListsTest {}
