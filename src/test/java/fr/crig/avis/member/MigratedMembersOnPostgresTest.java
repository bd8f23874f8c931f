package fr.crig.avis.member;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class MigratedMembersOnPostgresTest extends MigratedMembersTest {}
