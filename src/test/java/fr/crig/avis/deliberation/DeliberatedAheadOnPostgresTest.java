package fr.crig.avis.deliberation;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class DeliberatedAheadOnPostgresTest extends DeliberatedAheadTest {}
