package fr.crig.avis.circulation;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class OlderOpinionErrandsOnPostgresTest extends OlderOpinionErrandsTest {}
