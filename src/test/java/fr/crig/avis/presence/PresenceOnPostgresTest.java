package fr.crig.avis.presence;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class PresenceOnPostgresTest extends PresenceTest {}
