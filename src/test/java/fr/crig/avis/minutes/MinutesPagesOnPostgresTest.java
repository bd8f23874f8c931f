package fr.crig.avis.minutes;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class MinutesPagesOnPostgresTest extends MinutesPagesTest {}
