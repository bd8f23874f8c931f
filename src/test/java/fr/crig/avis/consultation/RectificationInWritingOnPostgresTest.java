package fr.crig.avis.consultation;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class RectificationInWritingOnPostgresTest extends RectificationInWritingTest {}
