package fr.crig.avis.workflow;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class JobRetryOnPostgresTest extends JobRetryTest {}
