package fr.crig.avis.avis;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class GrantsInRegisterOnPostgresTest extends GrantsInRegisterTest {}
