package fr.crig.avis.consultation;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class SaidAheadOnPostgresTest extends SaidAheadTest {}
