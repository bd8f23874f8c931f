package fr.crig.avis.account;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class SessionGuardOnPostgresTest extends SessionGuardTest {}
