package fr.crig.avis.circulation;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class OnBehalfOnPostgresTest extends OnBehalfTest {}
