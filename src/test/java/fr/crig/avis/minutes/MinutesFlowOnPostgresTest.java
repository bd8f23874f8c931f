package fr.crig.avis.minutes;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class MinutesFlowOnPostgresTest extends MinutesFlowTest {}
