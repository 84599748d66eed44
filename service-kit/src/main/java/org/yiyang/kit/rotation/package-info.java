/**
 * Rotation of keys while a service works: a job writes every sealed value again under the active key and computes every
 * blind index again. What is sealed where is said by the beans of {@link org.yiyang.kit.rotation.SealedTables}.
 */
package org.yiyang.kit.rotation;
