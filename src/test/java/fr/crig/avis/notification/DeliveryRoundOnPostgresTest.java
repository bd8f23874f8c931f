package fr.crig.avis.notification;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class DeliveryRoundOnPostgresTest extends DeliveryRoundTest {}
