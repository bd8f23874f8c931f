package fr.crig.avis.consultation;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class DebateErrandsOnPostgresTest extends DebateErrandsTest {}
