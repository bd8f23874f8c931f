package fr.crig.avis.notification;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class DigestOnPostgresTest extends DigestTest {}
