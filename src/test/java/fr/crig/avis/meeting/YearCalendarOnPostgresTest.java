package fr.crig.avis.meeting;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class YearCalendarOnPostgresTest extends YearCalendarTest {}
