package fr.crig.avis.session;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class SessionDeskOnPostgresTest extends SessionDeskTest {}
