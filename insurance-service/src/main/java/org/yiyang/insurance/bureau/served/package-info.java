/** The national platform's interface as this service answers it to the systems of designated institutions. */
package org.yiyang.insurance.bureau.served;
