package fr.crig.avis.avis;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class FollowedInRegisterOnPostgresTest extends FollowedInRegisterTest {}
