package fr.crig.avis.circulation;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class OpinionsAtOnceOnPostgresTest extends OpinionsAtOnceTest {}
